package disk

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mount mounts a disk of a few pages of memory, which needs the rights of root.
func mount(t *testing.T, flags uintptr) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", flags, "size=64k"); err != nil {
		t.Skipf("no disk of one's own: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

func TestFullDisk(t *testing.T) {
	folder := mount(t, 0)
	path := filepath.Join(folder, "map.png")
	put(t, path, "old")
	err := Write(path, make([]byte, 1_000_000))
	if err == nil || !strings.HasPrefix(err.Error(), path+": the disk is full") {
		t.Errorf("Write: %v, want the path and that the disk is full", err)
	}
	wantHolds(t, folder, map[string]string{"map.png": "old"})
}

func TestDiskThatCanOnlyBeRead(t *testing.T) {
	folder := mount(t, syscall.MS_RDONLY)
	if err := Write(filepath.Join(folder, "map.png"), nil); err == nil || !strings.Contains(err.Error(), "only be read") {
		t.Errorf("Write: %v, want that the disk can only be read", err)
	}
}

// TestFolderOfAnother wants it said where one may not write. Root may everywhere.
func TestFolderOfAnother(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(folder, "map.png"), nil); err == nil || !strings.Contains(err.Error(), "permissions") {
		t.Errorf("Write: %v, want that one may not", err)
	}
}
