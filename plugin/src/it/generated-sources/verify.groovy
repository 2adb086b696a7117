def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
// Followed: the data come through the generated mapper. Not reported: what the mapper itself logs.
assert run.results.size() == 1
def place = run.results[0].locations[0].physicalLocation
assert place.artifactLocation.uri == 'src/main/java/shop/SignUp.java'
assert place.region.startLine == 10
assert !run.invocations[0].toolExecutionNotifications
