package desktop

import "golang.org/x/sys/windows"

// preferred are the languages in which Windows speaks to its user; none where it does not say.
func preferred() []string {
	tags, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return tags
}
