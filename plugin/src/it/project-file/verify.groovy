def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def run = sarif.runs[0]

// The declared basis permits the e-mail address; none permits credentials in a log.
assert run.results.collect { it.locations[0].physicalLocation.region.startLine } == [13]
def told = run.invocations[0].toolExecutionNotifications
def basis = told.find { it.descriptor.id == 'lawful-basis' }
assert basis.message.text.contains('Permitted, 1 flow of contact to application-log: legitimate interests')
assert basis.locations[0].physicalLocation.region.startLine == 5
assert told.find { it.descriptor.id == 'unused-basis' }.locations[0].physicalLocation.region.startLine == 11
assert told.find { it.descriptor.id == 'expired-basis' }.locations[0].physicalLocation.region.startLine == 16

def log = new File(basedir, 'build.log').text
assert log.contains('Permitted 1 flow to application-log: legitimate interests (support)')
assert log.contains('1 finding fails the build (failOn)')
