def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]

// One broken file hides itself, not the others.
assert run.results.collect { it.locations[0].physicalLocation.region.startLine } == [9, 13]
def told = run.invocations[0].toolExecutionNotifications
def broken = told.find { it.descriptor.id == 'gap-unparsable-file' }
assert broken.level == 'warning'
assert broken.message.text.contains('src/main/java/shop/Half.java')
assert new File(basedir, 'build.log').text.contains('1 x file could not be parsed')
