def log = new File(basedir, 'build.log').text
assert log.contains('privet.yaml:1:1: found unknown key "failon"')
assert log.contains('did you mean "failOn"?')
assert log.contains('privet.yaml:2:15: found "maybe", expected one of false, true')
assert !new File(basedir, 'target/privet/privet.sarif').exists()
