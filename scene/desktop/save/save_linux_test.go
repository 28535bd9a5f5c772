package save

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk saves to a disk of a few pages of memory, which needs the rights of root to be mounted.
func TestFullDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=16k"); err != nil {
		t.Skipf("no disk of one's own: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	for _, k := range []Kind{PNG, SVG, GIF} {
		o := small(k)
		o.Width, o.Height = 320, 240
		path := filepath.Join(folder, "map")
		if s := Start(o, path, Refuse).Wait(); s.Err == nil || !strings.HasPrefix(s.Err.Error(), path+": the disk is full") {
			t.Errorf("kind %d ends as %+v, want that the disk is full", k, s)
		}
		if entries, _ := os.ReadDir(folder); len(entries) != 0 {
			t.Errorf("kind %d leaves %v", k, entries)
		}
	}
}
