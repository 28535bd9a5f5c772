package main

import (
	"fmt"
	"net/url"
	"strings"
)

// checkBase refuses what cannot stand before the name of a file. It is written into HTML, XML and
// JSON, so what one of them would write otherwise is refused as well.
func checkBase(base string) error {
	if base == "" {
		return nil
	}
	u, err := url.Parse(base)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" ||
		!strings.HasSuffix(u.Path, "/") || u.String() != base || strings.ContainsAny(base, "&'+?#@") {
		return fmt.Errorf("no base %q: give http or https, a host and a folder with a slash at its end, as in https://your.host/atlas/", base)
	}
	return nil
}
