package shop;

class B {}
