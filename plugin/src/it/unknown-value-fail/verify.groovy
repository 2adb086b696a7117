def log = new File(basedir, 'build.log').text
assert log.contains("Parameter failOn (-Dprivet.failOn) is 'sometimes', expected one of error, warning, note, never.")
