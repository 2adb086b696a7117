package shop;

class Town {
  String name = "Köln";
}
