def results = { path -> new groovy.json.JsonSlurper().parse(new File(basedir, path)).runs[0].results }

// The data come from one module and leave in another: the finding is where they leave.
def found = results('model/target/privet/privet.sarif')
assert found.size() == 1
assert found[0].locations[0].physicalLocation.artifactLocation.uri == 'model/src/main/java/shop/Audit.java'
def steps = found[0].codeFlows[0].threadFlows[0].locations*.location.physicalLocation.artifactLocation.uri
assert steps.any { it == 'service/src/main/java/shop/SignUp.java' }
assert results('service/target/privet/privet.sarif') == []

// One audit a build, though three builds had three, two and one modules.
def log = new File(basedir, 'build.log').text
assert log.contains('Partial audit: 1 of the project\'s 4 modules take part')
assert new File(basedir, 'model/target/partial/privet.sarif').exists()
