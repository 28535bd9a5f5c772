package disk

import "syscall"

// The system's numbers of errors: “System Error Codes (0-499)”, Microsoft.
var (
	fullDisk  = []error{syscall.Errno(39), syscall.Errno(112)}    // HANDLE_DISK_FULL, DISK_FULL
	readOnly  = []error{syscall.Errno(19)}                        // WRITE_PROTECT
	notFolder = []error{syscall.ENOTDIR, syscall.Errno(267)}      // DIRECTORY
	isFolder  = []error{syscall.EISDIR}                           //
	tooLong   = []error{syscall.ENAMETOOLONG, syscall.Errno(206)} // FILENAME_EXCED_RANGE
)
