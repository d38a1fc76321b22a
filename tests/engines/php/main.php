<?php

// Answers questions, a line of JSON each: {"judge", "schema", "documents"} gives {"verdicts"}, one a document, or
// {"error"} where the schema cannot be read. justinrainbow's JsonSchema comes from Debian (php-json-schema).

declare(strict_types=1);

require 'JsonSchema/autoload.php';

use JsonSchema\Constraints\Factory;
use JsonSchema\SchemaStorage;
use JsonSchema\Validator;

set_error_handler(function (int $level, string $message): bool {
    throw new ErrorException($message, 0, $level);
}, E_ALL & ~E_DEPRECATED);

/** preg_match as JSON Schema libraries call it, with their delimiter of no pattern. */
function byPreg(string $pattern, string $modifiers): Closure
{
    $expression = "\x07{$pattern}\x07{$modifiers}";
    preg_match($expression, '');
    return function (string $text) use ($expression): bool {
        $matches = preg_match($expression, $text);
        if ($matches === false) {
            throw new RuntimeException(preg_last_error_msg());
        }
        return $matches === 1;
    };
}

/** What is no JSON is refused. */
function byJsonSchema(string $file): Closure
{
    static $storage = new SchemaStorage();
    $schema = (object) ['$ref' => "file://{$file}"];
    $storage->getSchema($schema->{'$ref'});
    return function (string $document) use ($storage, $schema): bool {
        $instance = json_decode($document);
        if (json_last_error() !== JSON_ERROR_NONE) {
            return false;
        }
        $validator = new Validator(new Factory($storage));
        $validator->validate($instance, $schema);
        return $validator->isValid();
    };
}

$judges = [
    'regex' => fn (string $pattern) => byPreg($pattern, ''),
    'regex-u' => fn (string $pattern) => byPreg($pattern, 'u'),
    'json-schema' => fn (string $file) => byJsonSchema($file),
];

while (($line = fgets(STDIN)) !== false) {
    $question = json_decode($line, false, 512, JSON_THROW_ON_ERROR);
    try {
        $accepts = $judges[$question->judge]($question->schema);
        $answer = ['verdicts' => array_map($accepts, $question->documents)];
    } catch (Exception $error) {
        $answer = ['error' => $error->getMessage()];
    }
    echo json_encode($answer, JSON_THROW_ON_ERROR), "\n";
}
