def run = { path -> new groovy.json.JsonSlurper().parse(new File(basedir, path)).runs[0] }
def project = run('target/privet/privet-project.sarif')
def told = project.results.collect { result ->
  def place = result.locations[0].physicalLocation
  def from = result.codeFlows[0].threadFlows[0].locations[0].location.physicalLocation.artifactLocation.uri
  place.artifactLocation.uri.replace('src/main/java/shop/', '') + ':' + place.region.startLine + ' from ' + from.split('/')[0]
}

// Of an interface implemented further down, of a posted event, of a method further up.
assert told.any { it.startsWith('app/LoggingNotifier.java:11 ') } : told
assert told.any { it.startsWith('app/Welcome.java:13 ') } : told
assert told.any { it.startsWith('core/Audit.java:10 ') } : told
assert told.size() == 3 : told

// Each module's log has what lies in it, under an id of its own; all together the project's.
def ids = [:]
for (module in ['contracts', 'core', 'app']) {
  def own = run(module + '/target/privet/privet.sarif')
  ids[own.automationDetails.id] = own.results.size()
}
assert ids == ['privet/dev.privet.it:contracts/': 0, 'privet/dev.privet.it:core/': 1, 'privet/dev.privet.it:app/': 2] : ids
assert !ids.containsKey(project.automationDetails.id)

// Somebody who reads one of them can follow the data through the modules.
def posted = project.results.find { it.locations[0].physicalLocation.artifactLocation.uri.endsWith('Welcome.java') }
def steps = posted.codeFlows[0].threadFlows[0].locations*.location
assert steps*.physicalLocation.artifactLocation.uri.any { it.startsWith('core/') } : steps
assert steps.every { it.message.text }
