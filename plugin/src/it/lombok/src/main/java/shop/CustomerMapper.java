package shop;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface CustomerMapper {

  @Mapping(target = "contact", source = "email")
  @Mapping(target = "plan", source = "plan")
  CustomerView view(Customer customer);
}
