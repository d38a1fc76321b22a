# Answers questions, a line of JSON each: {"judge", "schema", "documents"} gives {"verdicts"}, one a document, or
# {"error"} where the schema cannot be read. json_schemer comes from Debian (ruby-json-schemer).

require "json"
require "pathname"
require "set" # json_schemer needs it and does not say so
require "json_schemer"

$stdin.set_encoding(Encoding::UTF_8)
$stdout.sync = true

def by_regexp(pattern)
  expression = Regexp.new(pattern)
  ->(text) { expression.match?(text) }
end

# What is no JSON is refused. Left to itself json_schemer looks for no file beside one whose $id is relative.
def by_json_schema(file)
  path = Pathname.new(file)
  beside = Hash.new { |read, address| read[address] = JSON.parse(path.dirname.join(address.path).read) }
  schema = JSONSchemer.schema(path, ref_resolver: beside.method(:[]))
  lambda do |document|
    schema.valid?(JSON.parse(document))
  rescue JSON::ParserError
    false
  end
end

READ = Hash.new { |read, file| read[file] = by_json_schema(file) }

JUDGES = { "regex" => method(:by_regexp), "json-schema" => READ.method(:[]) }.freeze

def answered(question)
  accepts = JUDGES.fetch(question["judge"]).call(question["schema"])
  { "verdicts" => question["documents"].map(&accepts) }
rescue StandardError => error
  { "error" => error.message }
end

$stdin.each_line { |line| puts JSON.generate(answered(JSON.parse(line))) }
