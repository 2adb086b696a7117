def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
assert run.results.size() == 2
assert run.results.every { it.suppressions.size() == 1 && it.suppressions[0].kind == 'inSource' }

// What suppresses nothing is told, lest it hide the next finding.
def told = run.invocations[0].toolExecutionNotifications
assert told.collect { it.descriptor.id } == ['malformed-suppression', 'unused-suppression']
assert told.every { it.locations[0].physicalLocation.artifactLocation.uri == 'src/main/java/shop/Leave.java' }
def log = new File(basedir, 'build.log').text
assert log.contains('suppresses nothing')
assert new File(basedir, 'target/privet/privet.html').text.contains('suppresses nothing')
