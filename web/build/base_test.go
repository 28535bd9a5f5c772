package main

import "testing"

func TestCheckBase(t *testing.T) {
	for _, test := range []struct {
		base string
		ok   bool
		why  string
	}{
		{"", true, "nobody knows it"},
		{"https://your.host/", true, "the root of a host"},
		{"https://your.host/atlas/", true, "a folder"},
		{"http://192.0.2.1:8080/atlas/", true, "a machine in a museum"},
		{"http://[2001:db8::1]/", true, "the same in IPv6"},
		{"https://your.host/s%C3%BCd/", true, "written with per cent signs"},
		{"https://your.host/süd/", false, "not written so"},
		{"https://your.host/atlas", false, "no slash, so names beside it are in the folder above"},
		{"https://your.host", false, "nor here"},
		{"your.host/atlas/", false, "no scheme"},
		{"//your.host/atlas/", false, "no scheme either"},
		{"ftp://your.host/", false, "another one"},
		{"javascript:alert(1)//", false, "a script"},
		{"https:///atlas/", false, "no host"},
		{"https://:80/atlas/", false, "a port alone"},
		{"https://me:secret@your.host/", false, "a password in public"},
		{"https://your.host/?a/", false, "a query"},
		{"https://your.host/#a/", false, "a fragment"},
		{`https://your.host/"><script>/`, false, "out of the attribute"},
		{"https://your.host/a+b/", false, "HTML would write it otherwise"},
		{"https://your.host/ /", false, "a space"},
		{"https://your.host/%zz/", false, "per cent of nothing"},
	} {
		if err := checkBase(test.base); (err == nil) != test.ok {
			t.Errorf("checkBase(%q) = %v, want it taken: %v: %s", test.base, err, test.ok, test.why)
		}
	}
}
