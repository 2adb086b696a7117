// What cannot be read is told, and the rest is audited.
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def run = sarif.runs[0]
assert run.results.size() == 2
def told = run.invocations[0].toolExecutionNotifications
assert told.any { it.message.text.contains('could not be parsed') && it.locations[0].physicalLocation.artifactLocation.uri == 'src/main/java/shop/Torn.java' }
assert told.any { it.message.text.contains("not valid in the project's encoding") && it.message.text.contains('Town.java') }
