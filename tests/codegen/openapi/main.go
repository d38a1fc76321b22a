// Reads each envelope that is named, and prints what is written of it, a line each.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"hub"
)

// What a text of the model is in Go, by the compiler.
func caseID(content hub.EmbeddedJsonContent) string {
	message := content.Message.CreateCaseMessage
	var sent string = message.SentAt
	if sent == "" {
		return sent
	}
	return message.CreateCase.CaseId
}

func main() {
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		var read hub.EdxlDistribution
		if err := json.Unmarshal(text, &read); err != nil {
			panic(fmt.Errorf("%s: %w", path, err))
		}
		written, err := json.Marshal(read)
		if err != nil {
			panic(err)
		}
		fmt.Println(string(written))
	}
}
