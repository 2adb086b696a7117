// What an annotation processor has written in an earlier build.
def folder = new File(basedir, 'target/generated-sources/annotations/shop')
folder.mkdirs()
new File(folder, 'GreetingMapper.java').text = '''package shop;

class GreetingMapper {
  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("mapper");

  Greeting map(Customer customer) {
    LOG.info("Mapping " + customer.getEmail());
    return new Greeting(customer.getEmail(), customer.getOrderNumber());
  }
}
'''
return true
