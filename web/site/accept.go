package site

import (
	"strconv"
	"strings"
)

// accepts reports whether an Accept-Encoding header names the coding, or all of
// them ("*"), with a weight above zero (RFC 9110, section 12.5.3). Its own entry
// counts more than the star's. The order of preference is ours, not the header's.
func accepts(header, token string) bool {
	star := false
	for entry := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(entry, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == token {
			return weight(parameters) > 0
		}
		if name == "*" {
			star = weight(parameters) > 0
		}
	}
	return star
}

// weight reads "q=0.5"; without one it is 1. What cannot be read is 0: the
// plain file is never wrong.
func weight(parameters string) float64 {
	key, value, found := strings.Cut(strings.TrimSpace(parameters), "=")
	if !found || !strings.EqualFold(strings.TrimSpace(key), "q") {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}
