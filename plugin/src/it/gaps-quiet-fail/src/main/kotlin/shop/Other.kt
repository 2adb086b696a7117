package shop

class Other
