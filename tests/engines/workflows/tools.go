//go:build tools

// Package tools names the judge of GitHub workflows, so that its version is pinned in go.mod.
package tools

import _ "github.com/rhysd/actionlint/cmd/actionlint"
