package desktop

import "os/exec"

// preferred are the languages of the user's settings, which no variable of the environment of a program has
// that was opened by its icon; none where they cannot be read.
func preferred() []string {
	said, err := exec.Command("defaults", "read", "-g", "AppleLanguages").Output()
	if err != nil {
		return nil
	}
	return ofPropertyList(string(said))
}
