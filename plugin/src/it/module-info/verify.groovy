def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
assert run.results*.ruleId == ['PRV101', 'PRV101']
// Without compiled classes, and yet nothing was not seen.
assert !new File(basedir, 'target/classes').exists()
assert !run.invocations[0].toolExecutionNotifications
