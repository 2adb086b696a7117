package shop;

record Greeting(String line, String number) {}
