//go:build !windows

package disk

import "syscall"

var (
	fullDisk  = []error{syscall.ENOSPC, syscall.EDQUOT}
	readOnly  = []error{syscall.EROFS}
	notFolder = []error{syscall.ENOTDIR}
	isFolder  = []error{syscall.EISDIR}
	tooLong   = []error{syscall.ENAMETOOLONG}
)
