def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
assert run.results.size() == 2
def told = run.invocations[0].toolExecutionNotifications.collect { it.message.text }
assert told.any { it.contains('dev.privet.it:nowhere') }
