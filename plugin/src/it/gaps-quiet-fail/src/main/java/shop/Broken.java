package shop;

class Broken {
  void run( {}
}
