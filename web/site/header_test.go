package site

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestPolicyIsOne holds the policy in the documents and the one in the header equal.
func TestPolicyIsOne(t *testing.T) {
	head, err := os.ReadFile("../edition/head.html.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	in := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindSubmatch(head)
	if in == nil || string(in[1]) != policy {
		t.Errorf("the policy in the document is %q, want that of the header, %q", in, policy)
	}
}

func TestSecurityHeaders(t *testing.T) {
	for _, test := range []struct{ path, header, want string }{
		{"/", "Content-Security-Policy", policy},
		{"/boot.0123456789ab.js", "Content-Security-Policy", ""},
		{"/missing", "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
	} {
		if got := ask(t, "GET", test.path).Header.Get(test.header); got != test.want {
			t.Errorf("GET %s: %s = %q, want %q", test.path, test.header, got, test.want)
		}
	}
}

func TestBuildWritesHeaders(t *testing.T) {
	plan := testPlan(t)
	plan.More.Documents = map[string][]byte{"index.html": []byte("<p>")}
	files := build(t, plan)
	blocks := map[string]string{}
	for block := range strings.SplitSeq("\n"+files[headersFile], "\n/") {
		address, lines, _ := strings.Cut(block, "\n")
		blocks["/"+address] = lines
	}
	for name := range files {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") || name == headersFile {
			continue
		}
		if forever := strings.Contains(blocks["/"+name], "immutable"); forever != isHashed(name) {
			t.Errorf("%s says %q of %s", headersFile, blocks["/"+name], name)
		}
	}
	for address, want := range map[string]string{"/*": "nosniff", "/": policy, "/index.html": policy, "/map.html": policy} {
		if !strings.Contains(blocks[address], want) {
			t.Errorf("%s says %q of %s, want %q in it", headersFile, blocks[address], address, want)
		}
	}
}
