package shop;

class After {}
