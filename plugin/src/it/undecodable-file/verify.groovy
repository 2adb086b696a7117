def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]

// A Latin-1 file in a UTF-8 project is told and read all the same: only its umlauts are lost.
def files = run.results.collect { it.locations[0].physicalLocation.artifactLocation.uri }
assert files == ['src/main/java/shop/Greeting.java'] + ['src/main/java/shop/SignUp.java'] * 2
def told = run.invocations[0].toolExecutionNotifications
assert told.any { it.descriptor.id == 'gap-malformed-encoding' && it.message.text.contains('Greeting.java') }
