def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
assert results.size() == 2
def told = sarif.runs[0].invocations[0].toolExecutionNotifications.collect { it.message.text }
assert told.any { it.contains('dev.privet.it:nowhere') }
