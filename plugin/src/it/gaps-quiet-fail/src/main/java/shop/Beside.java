package shop;

class Beside {}
