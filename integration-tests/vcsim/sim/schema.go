package sim

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"

	"github.com/vmware/govmomi/vim25/types"
)

// node is an element of a request.
type node struct {
	name     string
	kind     string // xsi:type without prefix
	ref      string // a managed object reference's own type
	text     string
	children []*node
}

// call is a request of a client, read only as far as needed to judge it.
type call struct {
	method string
	root   *node
}

func (c call) this() string {
	for _, child := range c.root.children {
		if child.name == "_this" {
			return strings.TrimSpace(child.text)
		}
	}
	return ""
}

func readCall(body []byte) (call, error) {
	decoder := xml.NewDecoder(bytes.NewReader(body))
	root := &node{}
	open := []*node{root}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return call{}, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			child := newNode(t)
			open[len(open)-1].children = append(open[len(open)-1].children, child)
			open = append(open, child)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			open[len(open)-1].text += string(t)
		}
	}
	for _, part := range root.only("Envelope").children {
		if part.name == "Body" && len(part.children) == 1 {
			return call{part.children[0].name, part.children[0]}, nil
		}
	}
	return call{}, fmt.Errorf("there is no call in the body")
}

func newNode(start xml.StartElement) *node {
	n := &node{name: start.Name.Local}
	for _, attr := range start.Attr {
		if attr.Name.Local != "type" {
			continue
		}
		if attr.Name.Space == "" {
			n.ref = attr.Value
		} else {
			n.kind = attr.Value[strings.LastIndex(attr.Value, ":")+1:]
		}
	}
	return n
}

func (n *node) only(name string) *node {
	for _, child := range n.children {
		if child.name == name {
			return child
		}
	}
	return &node{}
}

// field is an element that a type of vSphere knows.
type field struct {
	name     string
	kind     reflect.Type
	position int
	many     bool
	required bool
	since    string
}

var knownFields sync.Map

// fieldsOf lists the elements of a type in the order of vSphere's schema: govmomi's structs have it.
func fieldsOf(kind reflect.Type) map[string]field {
	if known, ok := knownFields.Load(kind); ok {
		return known.(map[string]field)
	}
	all := map[string]field{}
	collectFields(kind, all)
	knownFields.Store(kind, all)
	return all
}

func collectFields(kind reflect.Type, all map[string]field) {
	for i := range kind.NumField() {
		f := kind.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			collectFields(f.Type, all)
			continue
		}
		options := strings.Split(f.Tag.Get("xml"), ",")
		if options[0] == "" || options[0] == "-" || contains(options[1:], "attr") {
			continue
		}
		many := f.Type.Kind() == reflect.Slice && f.Type != reflect.TypeOf([]byte(nil)) && f.Type != reflect.TypeOf(types.ByteSlice(nil))
		all[options[0]] = field{
			name: options[0], kind: f.Type, position: len(all), many: many, since: f.Tag.Get("vim"),
			required: !contains(options[1:], "omitempty") && f.Type.Kind() != reflect.Pointer && !many,
		}
	}
}

func contains(all []string, one string) bool {
	for _, each := range all {
		if each == one {
			return true
		}
	}
	return false
}

// checkSchema says what vCenter's parser would not accept: elements that it does not know at this
// version, in another order, twice, or missing.
func checkSchema(c call, version string) error {
	kind, ok := types.TypeFunc()(c.method)
	if !ok {
		return fmt.Errorf("there is no method %s", c.method)
	}
	return checkNode(c.root, kind, version, c.method)
}

func checkNode(n *node, kind reflect.Type, version, path string) error {
	kind = concrete(n, kind)
	if kind == nil || kind.Kind() != reflect.Struct || !strings.HasSuffix(kind.PkgPath(), "vim25/types") ||
		kind == reflect.TypeOf(types.ManagedObjectReference{}) {
		return nil
	}
	known := fieldsOf(kind)
	seen := map[string]bool{}
	last := -1
	for _, child := range n.children {
		f, ok := known[child.name]
		if !ok || f.since != "" && olderThan(version, f.since) {
			return fmt.Errorf("unexpected element %q in %s, unknown at version %s", child.name, path, version)
		}
		if f.position < last {
			return fmt.Errorf("element %q in %s is out of order", child.name, path)
		}
		if seen[child.name] && !f.many {
			return fmt.Errorf("element %q in %s is there twice", child.name, path)
		}
		seen[child.name], last = true, f.position
		if err := checkNode(child, f.kind, version, path+"."+child.name); err != nil {
			return err
		}
	}
	for name, f := range known {
		if f.required && !seen[name] {
			return fmt.Errorf("required property %q is missing from %s", name, path)
		}
	}
	return nil
}

// concrete is the type of an element: what xsi:type says, or what the schema says.
func concrete(n *node, kind reflect.Type) reflect.Type {
	if n.kind != "" {
		if named, ok := types.TypeFunc()(n.kind); ok {
			return named
		}
		return nil
	}
	for kind.Kind() == reflect.Pointer || kind.Kind() == reflect.Slice {
		kind = kind.Elem()
	}
	if kind.Kind() == reflect.Interface {
		// Base types: BaseVirtualDevice without xsi:type is a VirtualDevice.
		named, ok := types.TypeFunc()(strings.TrimPrefix(kind.Name(), "Base"))
		if !ok {
			return nil
		}
		return named
	}
	return kind
}
