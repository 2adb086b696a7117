package shop;

class Leave {
  // privet:ignore PersonalDataInLog
  void withoutReason(Customer customer) {}

  @SuppressWarnings("privet:PersonalDataToAi")
  void withoutFinding(Customer customer) {}
}
