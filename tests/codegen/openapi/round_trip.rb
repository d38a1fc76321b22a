# Reads each envelope that is named, and prints what is written of it, a line each.

require "json"
require "set" # which the generated classes use, and do not ask for

$stdout.set_encoding("UTF-8")
Encoding.default_external = "UTF-8" # of the generated sources too
folder, *paths = ARGV
Dir[File.join(folder, "lib", "*", "models", "*.rb")].sort.each { |file| require file }

paths.each do |path|
  read = Hub::EdxlDistribution.build_from_hash(JSON.parse(File.read(path, encoding: "UTF-8"), symbolize_names: true))
  puts JSON.generate(read.to_hash)
end
