// Quietly, what fails the build is told all the same.
def log = new File(basedir, 'build.log').text
assert log =~ /Not seen  file could not be parsed \(1\):\s/
assert log.contains('Broken.java:4')
assert log.contains('1 gap fails the build (failOnGaps)')
assert !log.contains('Seen      ')
