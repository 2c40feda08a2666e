# Fills an empty Redmine with the tickets of a scenario file of the sandbox, dated from now, and makes the keys AgentHub asks with.
#
#   rails runner seed.rb <scenario.yaml> <folder for keys.json>

require 'yaml'
require 'json'

scenario, folder = ARGV
company = YAML.load_file(scenario, permitted_classes: [Date], aliases: true)
now = Time.now.utc.change(usec: 0)

UNITS = { 'd' => 86_400, 'h' => 3600, 'm' => 60, 's' => 1 }.freeze

# -43h 9m and the like; a plain number is seconds.
def seconds(text)
  return nil if text.nil?
  return text.to_i if text.to_s.match?(/\A-?\d+\z/)
  sum = text.scan(/(\d+)([dhms])/).sum { |count, unit| count.to_i * UNITS[unit] }
  text.start_with?('-') ? -sum : sum
end

ActionMailer::Base.perform_deliveries = false
Setting.rest_api_enabled = '1'
Setting.notified_events = []
Redmine::DefaultData::Loader.load('en')

def field(name)
  IssueCustomField.create!(name: name, field_format: 'string', is_for_all: true, is_filter: true, visible: true, tracker_ids: Tracker.pluck(:id))
end
email, number, customer = field('Requester e-mail'), field('Customer number'), field('Customer')
status = ['New', 'In Progress', 'Feedback', 'Resolved', 'Closed'].to_h { |name| [name, IssueStatus.find_by!(name: name)] }
words = { 'open' => 'In Progress', 'pending' => 'Feedback', 'solved' => 'Resolved', 'closed' => 'Closed' }
high, normal = IssuePriority.find_by!(name: 'High'), IssuePriority.find_by!(name: 'Normal')
tracker = Tracker.find_by!(name: 'Support')

# Anybody may read the second one: what a key is asked for is not proved by reading there.
tickets = Project.create!(name: 'Tickets', identifier: 'tickets', is_public: false, tracker_ids: Tracker.pluck(:id), enabled_module_names: %w[issue_tracking])
Project.create!(name: 'Notices', identifier: 'notices', is_public: true, tracker_ids: Tracker.pluck(:id), enabled_module_names: %w[issue_tracking])

admin = User.find_by_login('admin')
admin.update_columns(must_change_passwd: false)

# One user with what the README of the adapter asks for, and one whose private notes Redmine would make public and whose changes
# of status it would not make.
least = %i[view_issues add_issues edit_issues add_issue_notes]
keys = { 'agenthub' => least + %i[set_notes_private view_private_notes], 'agenthub-public-notes' => least }.to_h do |login, rights|
  role = Role.create!(name: login, permissions: rights, issues_visibility: 'all', users_visibility: 'members_of_visible_projects')
  Tracker.all.each { |t| WorkflowRule.copy_one(t, Role.find_by!(name: 'Manager'), t, role) } if login == 'agenthub'
  user = User.new(firstname: 'AgentHub', lastname: login, mail: "#{login}@calder.example", status: User::STATUS_ACTIVE, language: 'en')
  user.login = login
  user.random_password
  user.save!
  Member.create!(project: tickets, principal: user, roles: [role])
  [login, user.api_key]
end

Issue.transaction do
  company['people'].each_value do |person|
    next if person['systems']&.exclude?('tickets')
    rows = (person['tickets'] || []).map { |t| t.merge('opened' => seconds(t['opened']), 'promised' => seconds(t['promised']), 'lasted' => seconds(t['lasted'])) }
    if (earlier = person['earlierTickets'])
      rows += (0...earlier['count']).map do |i|
        { 'id' => earlier['id'] - i, 'subject' => earlier['subject'], 'status' => i.zero? ? 'open' : 'closed', 'opened' => -20 * 86_400 * (i + 1), 'lasted' => 3 * 86_400 }
      end
    end
    rows.sort_by { |t| t['id'] }.each do |t|
      opened = now + t['opened']
      ended = opened + (t['lasted'] || 0)
      issue = Issue.new(project: tickets, tracker: tracker, author: admin, subject: t['subject'], description: t['text'] || t['subject'],
                        status: status.fetch(words.fetch(t['status'])), priority: t['priority'] == 'high' ? high : normal)
      issue.id = t['id']
      issue.due_date = (opened + t['promised']).to_date if t['promised']
      issue.start_date = nil
      issue.custom_field_values = { email.id.to_s => person['email'], number.id.to_s => person['account'].to_s, customer.id.to_s => person['name'] }
      issue.save!(validate: false)
      issue.update_columns(created_on: opened, updated_on: ended, closed_on: t['status'] == 'closed' ? ended : nil)
    end
  end
  notice = Issue.new(project: Project.find('notices'), tracker: tracker, author: admin, subject: 'Planned work', status: status['New'], priority: normal)
  notice.save!(validate: false)
end

File.write(File.join(folder, 'keys.json'), JSON.generate(
  key: keys['agenthub'], publicNotesKey: keys['agenthub-public-notes'], adminKey: admin.api_key,
  project: tickets.identifier, tracker: tracker.id, emailField: email.id, numberField: number.id, nameField: customer.id
))
