// Quietly, what fails the build is told all the same.
def log = new File(basedir, 'build.log').text
assert log.contains('Not seen  source in another language is not read (1): Kotlin')
assert log.contains('1 gap fails the build (failOnGaps)')
assert !log.contains('Seen      ')
