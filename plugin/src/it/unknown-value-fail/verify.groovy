def log = new File(basedir, 'build.log').text
assert log.contains("Parameter failOn (-Dprivet.failOn) is 'sometimes', expected one of error, warning, note, never.")
assert log.contains("Parameter profile (-Dprivet.profile) is 'gdrp', expected one of default, ")
assert log.contains(', gdpr')
// What stands in the project file is told there.
assert log.contains("privet.yaml:2: profile is 'gdrp', expected one of default, ")
