package main

import (
	"debug/macho"
	"debug/pe"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/tc-hib/winres"
)

// checkWindows reads a program for Windows: for which processor it is, that it may be loaded anywhere in memory,
// and that its resources are there.
func checkWindows(file string) error {
	program, err := pe.Open(file)
	if err != nil {
		return err
	}
	defer program.Close()
	if program.Machine != pe.IMAGE_FILE_MACHINE_AMD64 {
		return fmt.Errorf("%s is for machine %#x, want amd64", file, program.Machine)
	}
	header, ok := program.OptionalHeader.(*pe.OptionalHeader64)
	if !ok || header.DllCharacteristics&pe.IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE == 0 {
		return fmt.Errorf("%s may not be loaded anywhere in memory", file)
	}
	if program.Section(".rsrc") == nil {
		return fmt.Errorf("%s has no resources", file)
	}
	content, err := os.Open(file)
	if err != nil {
		return err
	}
	defer content.Close()
	set, err := winres.LoadFromEXE(content)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	manifest := string(set.Get(winres.RT_MANIFEST, winres.ID(1), winres.LCIDNeutral))
	for _, want := range []string{"PerMonitorV2", "UTF-8", "asInvoker"} {
		if !strings.Contains(manifest, want) {
			return fmt.Errorf("%s: the manifest does not say %s", file, want)
		}
	}
	if _, err := set.GetIcon(winres.ID(1)); err != nil {
		return fmt.Errorf("%s: icon: %w", file, err)
	}
	return nil
}

// Commands of a Mach-O file that debug/macho does not name (mach-o/loader.h).
const (
	loadCodeSignature = 0x1d
	loadBuildVersion  = 0x32
)

// checkDarwin reads a program for macOS: for which processor it is, the oldest system that it starts on, and
// that it has the signature without a signer that Apple's processors ask of every program.
func checkDarwin(file string) error {
	program, err := macho.Open(file)
	if err != nil {
		return err
	}
	defer program.Close()
	if program.Cpu != macho.CpuArm64 || program.Type != macho.TypeExec {
		return fmt.Errorf("%s is a %v for %v, want a program for arm64", file, program.Type, program.Cpu)
	}
	commands := map[uint32][]byte{}
	for _, load := range program.Loads {
		raw := load.Raw()
		commands[program.ByteOrder.Uint32(raw)] = raw
	}
	built := commands[loadBuildVersion]
	if len(built) < 16 {
		return fmt.Errorf("%s does not say which macOS it needs", file)
	}
	if v := program.ByteOrder.Uint32(built[12:]); fmt.Sprintf("%d.%d", v>>16, v>>8&0xff) != oldestMacOS {
		return fmt.Errorf("%s needs macOS %d.%d, and Info.plist says %s", file, v>>16, v>>8&0xff, oldestMacOS)
	}
	signed := commands[loadCodeSignature]
	if len(signed) < 16 {
		return fmt.Errorf("%s has no signature", file)
	}
	if err := checkSignature(file, int64(program.ByteOrder.Uint32(signed[8:]))); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// checkSignature reads the beginning of a signature: a SuperBlob with a CodeDirectory, which says that nobody
// signed it but the linker (xnu, osfmk/kern/cs_blobs.h). Both are big-endian.
func checkSignature(file string, at int64) error {
	const (
		superBlob, codeDirectory = 0xfade0cc0, 0xfade0c02
		adhoc                    = 0x2
	)
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if at+20 > int64(len(content)) {
		return errors.New("the signature lies behind its end")
	}
	blob := content[at:]
	if binary.BigEndian.Uint32(blob) != superBlob {
		return errors.New("what should be a signature is none")
	}
	from := int64(binary.BigEndian.Uint32(blob[16:]))
	if from+16 > int64(len(blob)) || binary.BigEndian.Uint32(blob[from:]) != codeDirectory {
		return errors.New("the signature has no code directory")
	}
	if binary.BigEndian.Uint32(blob[from+12:])&adhoc == 0 {
		return errors.New("the signature is not the linker's")
	}
	return nil
}
