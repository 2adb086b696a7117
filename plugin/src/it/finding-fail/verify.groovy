def log = new File(basedir, 'build.log').text
assert log.contains('SignUp.java:9')
assert log.contains('SignUp.java:13')

// A failed build has its reports all the same.
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
def found = results.collect { [it.ruleId, it.level, it.locations[0].physicalLocation.region.startLine] }
assert found == [['PRV101', 'warning', 9], ['PRV101', 'error', 13]]
assert results.every { it.locations[0].physicalLocation.artifactLocation.uri == 'src/main/java/shop/SignUp.java' }
assert new File(basedir, 'target/privet/privet.html').text.contains('PersonalDataInLog')
