package shop;

interface Crm {
  void create(String contact);
}
