def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]

// What the project file and the pom suppress stays in the log, with the reason.
assert run.results.collect { it.suppressions[0].kind } == ['external', 'external']
assert run.results.collect { it.suppressions[0].justification } == ['agreed with the works council', 'replaced in May']

// What suppresses nothing is told with its place, and so is what has expired.
def told = run.invocations[0].toolExecutionNotifications
assert told.collect { it.descriptor.id } == ['unused-suppression', 'expired-suppression']
assert told.collect { it.locations[0].physicalLocation.artifactLocation.uri }.unique() == ['privet.yaml']
assert told.collect { it.locations[0].physicalLocation.region.startLine } == [6, 9]

def log = new File(basedir, 'build.log').text
assert log.contains('2 suppressed')
