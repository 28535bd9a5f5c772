//go:build !unix

package growth_test

import "time"

// cpu is how long processors have worked for this process: not known here.
func cpu() time.Duration { return 0 }
