package shop;

import lombok.Value;

@Value
class CustomerView {
  String contact;
  String plan;
}
