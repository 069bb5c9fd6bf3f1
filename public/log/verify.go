// Verifies the public log of this archive from outside, with Go's own packages for such logs and nothing of the archive's:
//
//	go mod init verify && go get golang.org/x/mod && go run verify.go [-key VERIFIER] [-since CHECKPOINT] SITE [REPORT...]
//
// SITE is the archive's address, or a folder that it was unpacked into; REPORT is an agency and a year as in addresses, and
// without any every report is verified. Status 0 means: every report is the one that the log promised; its proof leads into the
// log's tree; and the tree goes on from that of CHECKPOINT, a file kept from an earlier day. Else the reasons are printed. A report
// that has moved, as the site's list of redirects says, is told of, and verified where it is now.
package main

import (
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Endings under which the copy of a report may be published as it was found.
var originals = []string{".original.html.txt", ".original.md", ".original.docx", ".original.pdf", ".txt"}

var site, key string

func main() {
	if !holds(run) {
		os.Exit(1)
	}
}

func run() {
	flag.StringVar(&key, "key", "", "believe only what this key signed")
	since := flag.String("since", "", "a checkpoint kept from an earlier day")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	site = strings.TrimSuffix(flag.Arg(0), "/")
	tree := readTree(string(must(fetch("/log/checkpoint"))))
	hashes := tlog.TileHashReader(tree, tiles{})
	last, leaves := readLeaves(tree, hashes)
	if *since != "" {
		goesOn(tree, readTree(string(must(os.ReadFile(*since)))), hashes)
		fmt.Println("the log goes on from", *since)
	}
	reports := flag.Args()[1:]
	if len(reports) == 0 {
		for id := range last {
			reports = append(reports, id)
		}
	}
	moved, verified, wrong := readMoved(), 0, 0
	for _, id := range reports {
		if to, gone := moved[id]; gone {
			fmt.Printf("%s: has moved to %s, as the site says\n", id, to)
		} else if holds(func() { verifyReport(id, last, leaves, tree, hashes) }) {
			verified++
		} else {
			wrong++
		}
	}
	fmt.Printf("%d of %d reports verified, in a log of %d leaves; %d are not what it promised\n", verified, len(last), tree.N, wrong)
	if wrong > 0 {
		os.Exit(1)
	}
}

func verifyReport(id string, last map[string]int64, leaves []string, tree tlog.Tree, hashes tlog.HashReader) {
	index, known := last[id]
	check(known, "the log has no report %s", id)
	check(leaves[index] == leafOf(id), "%s: is not what leaf %d of the log promised", id, index)
	verifyProof(id, index, tree, hashes)
}

// readMoved gives where reports have moved to, as the site tells its hosts; a site without that list has moved none.
func readMoved() map[string]string {
	moved := map[string]string{}
	list, _ := fetch("/_redirects")
	for _, line := range strings.Split(string(list), "\n") {
		if fields := strings.Fields(line); len(fields) > 1 {
			_, id, _ := strings.Cut(fields[0], "/reports/")
			moved[strings.TrimSuffix(id, "/")] = fields[1]
		}
	}
	return moved
}

// verifyProof takes the proof beside the report's page, and asks whether the log's tree goes on from the one that it leads to.
func verifyProof(id string, index int64, tree tlog.Tree, hashes tlog.HashReader) {
	head, signed, _ := strings.Cut(string(must(fetch("/reports/"+id+".tlog-proof"))), "\n\n")
	lines := strings.Split(head, "\n")
	check(lines[0] == "c2sp.org/tlog-proof@v1" && len(lines) > 1, "%s: has no proof", id)
	check(lines[1] == fmt.Sprint("index ", index), "%s: its proof is not of leaf %d", id, index)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		proof = append(proof, must(tlog.ParseHash(line)))
	}
	old := readTree(signed)
	refused(tlog.CheckRecord(proof, old.N, old.Hash, index, tlog.RecordHash([]byte(leafOf(id)))), id)
	goesOn(tree, old, hashes)
}

func goesOn(tree, old tlog.Tree, hashes tlog.HashReader) {
	check(old.N <= tree.N, "the log has %d leaves and had %d", tree.N, old.N)
	proof := must(tlog.ProveTree(tree.N, old.N, hashes))
	refused(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash), "the log does not go on")
}

// leafOf makes the leaf of a report from the files that are published.
func leafOf(id string) string {
	var seed []byte
	for _, ending := range originals {
		if data, err := fetch("/reports/" + id + ending); err == nil {
			seed = data
			break
		}
	}
	text, record := must(fetch("/reports/"+id+".md")), must(fetch("/reports/"+id+".json"))
	return fmt.Sprintf("report %s seed %x text %x record %x", id, sha256.Sum256(seed), sha256.Sum256(text), sha256.Sum256(record))
}

// readTree reads a checkpoint, and believes it if the key signed it, or if no key was given.
func readTree(signed string) tlog.Tree {
	text := signed
	if key != "" {
		verifier := must(note.NewVerifier(key))
		text = must(note.Open([]byte(signed), note.VerifierList(verifier))).Text
	}
	lines := strings.Split(text, "\n")
	check(len(lines) > 3, "this is no checkpoint: %q", signed)
	return tlog.Tree{N: must(strconv.ParseInt(lines[1], 10, 64)), Hash: must(tlog.ParseHash(lines[2]))}
}

// readLeaves reads every leaf, each held to its hash in the tree, and finds the last one of each report.
func readLeaves(tree tlog.Tree, hashes tlog.HashReader) (last map[string]int64, leaves []string) {
	last = map[string]int64{}
	for from := int64(0); from < tree.N; from += 256 {
		tile := tlog.Tile{H: 8, L: -1, N: from / 256, W: int(min(256, tree.N-from))}
		for data := must(fetch(pathOf(tile))); len(data) > 1; {
			length := int(binary.BigEndian.Uint16(data))
			check(len(data) >= 2+length, "%s is cut off", pathOf(tile))
			leaves = append(leaves, string(data[2:2+length]))
			data = data[2+length:]
		}
	}
	check(int64(len(leaves)) == tree.N, "%d leaves are there, of %d", len(leaves), tree.N)
	indexes := make([]int64, tree.N)
	for i := range indexes {
		indexes[i] = tlog.StoredHashIndex(0, int64(i))
	}
	found := must(hashes.ReadHashes(indexes))
	for i, leaf := range leaves {
		check(tlog.RecordHash([]byte(leaf)) == found[i], "leaf %d is not the one in the tree: %q", i, leaf)
		if fields := strings.Fields(leaf); fields[0] == "report" {
			last[fields[1]] = int64(i)
		}
	}
	return last, leaves
}

// tiles reads the tiles of the log; what it reads is verified by whoever asks.
type tiles struct{}

func (tiles) Height() int                     { return 8 }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (tiles) ReadTiles(wanted []tlog.Tile) (data [][]byte, err error) {
	for _, tile := range wanted {
		data = append(data, must(fetch(pathOf(tile))))
	}
	return data, nil
}

// pathOf is Go's path of a tile without its height, which C2SP fixes at 8.
func pathOf(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), "tile/8/", "/log/tile/", 1)
	return strings.Replace(path, "/log/tile/data/", "/log/tile/entries/", 1)
}

func fetch(path string) ([]byte, error) {
	if !strings.Contains(site, "://") {
		return os.ReadFile(site + path)
	}
	response, err := http.Get(site + path)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, response.Status)
	}
	return io.ReadAll(response.Body)
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func must[T any](value T, err error) T {
	refused(err, "refused")
	return value
}

func refused(err error, what string) { check(err == nil, "%s: %v", what, err) }

// A reason why something does not hold.
type reason string

func check(holds bool, format string, words ...interface{}) {
	if !holds {
		panic(reason(fmt.Sprintf(format, words...)))
	}
}

// holds looks at something, and prints the reason where it does not hold.
func holds(look func()) (yes bool) {
	defer func() {
		if found := recover(); found != nil {
			why, isReason := found.(reason)
			if !isReason {
				panic(found)
			}
			fmt.Fprintln(os.Stderr, why)
		}
	}()
	look()
	return true
}
