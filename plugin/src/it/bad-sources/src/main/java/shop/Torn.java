package shop;

class Torn {
  void open() {
