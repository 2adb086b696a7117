// A repository whose branch adds one flow and moves an old one by a line.
def git = { String... arguments ->
  def command = ['git', '-c', 'user.name=It', '-c', 'user.email=it@example.org', '-c', 'init.defaultBranch=main']
  def process = new ProcessBuilder(command + arguments.toList()).directory(basedir).redirectErrorStream(true).start()
  def text = process.inputStream.text
  assert process.waitFor() == 0 : text
}
git('init', '-q')
// What is kept from releases is in the repository all the same.
new File(basedir, '.gitattributes').text = '*.java export-ignore\n'
git('add', '-A')
git('commit', '-q', '-m', 'Before')
git('checkout', '-q', '-b', 'feature')
def source = new File(basedir, 'src/main/java/shop/SignUp.java')
source.text = source.text
    .replace('class SignUp {', '/** Greets. */\nclass SignUp {')
    .replace('  void welcome', '  void part(Customer customer) {\n    LOG.info("Bye, " + customer.getEmail());\n  }\n\n  void welcome')
true
