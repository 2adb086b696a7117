def results = { path -> new groovy.json.JsonSlurper().parse(new File(basedir, path)).runs[0].results }

// What failed gets no report. Its code is followed: data that it hands on are found where they leave.
for (folder in ['privet', 'threads']) {
  def found = results("model/target/${folder}/privet.sarif")
  assert found.size() == 1
  def steps = found[0].codeFlows[0].threadFlows[0].locations*.location.physicalLocation.artifactLocation.uri
  assert steps.any { it == 'broken/src/main/java/shop/Broken.java' }
  assert results("beside/target/${folder}/privet.sarif").size() == 1
  assert !new File(basedir, "broken/target/${folder}").exists()
  assert !new File(basedir, "after/target/${folder}").exists()
}
assert results('target/privet/privet-project.sarif').size() == 2

def log = new File(basedir, 'build.log').text
assert log.contains('Partial audit: modules that failed or were left out get no report')
assert log.contains('dev.privet.it:broken, dev.privet.it:after')
assert log.contains('error, warning, note, never')
assert !log.contains('Could not')
