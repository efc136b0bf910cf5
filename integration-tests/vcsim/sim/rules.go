package sim

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"time"

	"github.com/vmware/govmomi/vim25/types"
)

// Rule is a disturbance asked for by a test.
type Rule struct {
	// Method is the API's name, CloneVM_Task for example; "*" is every one.
	Method string `json:"method"`
	// Kind is fault, taskFault, taskFaultAfter, taskDelay, delay, drop or dropAfter.
	Kind string `json:"kind"`
	// Object limits it to one managed object, by id or name.
	Object string `json:"object,omitempty"`
	// Fault is a type of vSphere; without it SystemError.
	Fault   string `json:"fault,omitempty"`
	Key     string `json:"key,omitempty"`
	Message string `json:"message,omitempty"`
	// Percent is the progress at which a task fails.
	Percent int32 `json:"percent,omitempty"`
	DelayMs int   `json:"delayMs,omitempty"`
	// Count is how often it applies; 0 is always. Skip lets the first ones pass.
	Count int `json:"count,omitempty"`
	Skip  int `json:"skip,omitempty"`
	// Probability between 0 and 1; 0 is certain.
	Probability float64 `json:"probability,omitempty"`
	// Applied tells how often it did.
	Applied int `json:"applied"`
}

type ruleBook struct {
	mu    sync.Mutex
	rules []*Rule
}

var ruleKinds = []string{"fault", "taskFault", "taskFaultAfter", "taskDelay", "delay", "drop", "dropAfter"}

func (b *ruleBook) add(rule Rule) error {
	if rule.Method == "" {
		return fmt.Errorf("a rule needs a method, or *")
	}
	if !strings.Contains(" "+strings.Join(ruleKinds, " ")+" ", " "+rule.Kind+" ") {
		return fmt.Errorf("kind %q is none of %s", rule.Kind, strings.Join(ruleKinds, ", "))
	}
	if rule.Fault != "" {
		if _, err := faultNamed(rule.Fault); err != nil {
			return err
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rules = append(b.rules, &rule)
	return nil
}

func (b *ruleBook) clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rules = nil
}

func (b *ruleBook) list() []Rule {
	b.mu.Lock()
	defer b.mu.Unlock()
	rules := []Rule{}
	for _, rule := range b.rules {
		rules = append(rules, *rule)
	}
	return rules
}

// take returns the first rule of a kind that applies now, and counts it.
func (b *ruleBook) take(method, kind string, names ...string) *Rule {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, rule := range b.rules {
		if rule.Kind == kind && rule.concerns(method, names) && rule.applies() {
			copied := *rule
			return &copied
		}
	}
	return nil
}

func (r *Rule) concerns(method string, names []string) bool {
	if r.Method != "*" && r.Method != method {
		return false
	}
	if r.Object == "" {
		return true
	}
	for _, name := range names {
		if name == r.Object {
			return true
		}
	}
	return false
}

func (r *Rule) applies() bool {
	if r.Skip > 0 {
		r.Skip--
		return false
	}
	if r.Count > 0 && r.Applied >= r.Count || r.Probability > 0 && rand.Float64() >= r.Probability {
		return false
	}
	r.Applied++
	return true
}

func (r *Rule) failure() error {
	name, message := r.Fault, r.Message
	orElse(&name, "SystemError")
	orElse(&message, "A general system error occurred: injected "+name)
	fault, err := faultNamed(name)
	if err != nil {
		panic(err) // checked when it was added
	}
	return fail(fault, r.Key, "%s", message)
}

func (r *Rule) delay() time.Duration { return time.Duration(r.DelayMs) * time.Millisecond }

// taskRule is what happens to one task.
type taskRule struct {
	delay   time.Duration
	fault   error
	percent int32
	after   bool
}

func (b *ruleBook) forTask(method string, entity types.ManagedObjectReference, name string) taskRule {
	var combined taskRule
	if rule := b.take(method, "taskDelay", entity.Value, name); rule != nil {
		combined.delay = rule.delay()
	}
	for _, kind := range []string{"taskFault", "taskFaultAfter"} {
		if rule := b.take(method, kind, entity.Value, name); rule != nil {
			combined.fault, combined.percent, combined.after = rule.failure(), rule.Percent, kind == "taskFaultAfter"
			combined.delay += rule.delay()
			break
		}
	}
	return combined
}
