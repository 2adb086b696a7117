package shop;

import lombok.Builder;
import lombok.Data;
import lombok.ToString;

@Data
@Builder
class Customer {
  private String email;

  @ToString.Exclude private String password;

  private String plan;
}
