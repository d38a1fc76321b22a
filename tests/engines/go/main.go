// Answers questions, a line of JSON each: {"judge", "schema", "documents"} gives {"verdicts"}, one a document, or
// {"error"} where the schema cannot be read.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

type question struct {
	Judge     string   `json:"judge"`
	Schema    string   `json:"schema"`
	Documents []string `json:"documents"`
}

type answer struct {
	Verdicts []bool `json:"verdicts"`
	Error    string `json:"error,omitempty"`
}

// A verdict says whether a document is valid.
type verdict func(document string) bool

// The judges by name, each from a schema: a pattern as it stands, or a file by its path.
var judges = map[string]func(schema string) (verdict, error){
	"regex":       byRegexp,
	"json-schema": byJSONSchema,
}

func byRegexp(pattern string) (verdict, error) {
	expression, err := regexp.Compile(pattern)
	if err != nil {
		return nil, err
	}
	return expression.MatchString, nil
}

var compiler = jsonschema.NewCompiler()

// byJSONSchema asserts formats, as draft-07 does; what is no JSON is refused.
func byJSONSchema(file string) (verdict, error) {
	schema, err := compiler.Compile(file)
	if err != nil {
		return nil, err
	}
	return func(document string) bool {
		instance, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
		return err == nil && schema.Validate(instance) == nil
	}, nil
}

func answered(asked question) answer {
	accepts, err := judges[asked.Judge](asked.Schema)
	if err != nil {
		return answer{Error: err.Error()}
	}
	verdicts := make([]bool, len(asked.Documents))
	for i, document := range asked.Documents {
		verdicts[i] = accepts(document)
	}
	return answer{Verdicts: verdicts}
}

func main() {
	questions := json.NewDecoder(bufio.NewReader(os.Stdin))
	answers := json.NewEncoder(os.Stdout)
	for {
		var asked question
		if err := questions.Decode(&asked); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := answers.Encode(answered(asked)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
