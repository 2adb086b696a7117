def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
assert results.size() == 2
assert new File(basedir, 'target/privet/privet.html').exists()
assert new File(basedir, 'build.log').text.contains('SignUp.java:13')

def lines = new File(basedir, 'build.log').readLines()
assert lines.any { it ==~ /\[INFO\] +process +[\d,]+ ms/ }
assert !lines.any { it.contains('gave no answer') }
