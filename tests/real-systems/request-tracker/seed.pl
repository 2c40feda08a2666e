# Fills an empty Request Tracker with the people and tickets of a scenario file of the sandbox, dated from now, and makes the
# tokens AgentHub asks with.
#
#   perl seed.pl <scenario.yaml> <folder for the tokens>

use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;
use YAML::XS ();

my ($scenario, $folder) = @ARGV;
my $company = YAML::XS::LoadFile($scenario);
my $now = time;

my %status = (open => 'open', pending => 'stalled', solved => 'resolved', closed => 'resolved');
my %unit = (d => 86400, h => 3600, m => 60, s => 1);

sub done { my ($ok, $message) = @_; die "$message\n" unless $ok; return $ok }

# -43h 9m and the like; a plain number is seconds.
sub seconds {
    my $text = shift // return undef;
    return 0 + $text if $text =~ /^-?\d+$/;
    my $sum = 0;
    $sum += $1 * $unit{$2} while $text =~ /(\d+)([dhms])(?!s)/g;
    return $text =~ /^-/ ? -$sum : $sum;
}

sub sql_time { my $date = RT::Date->new(RT->SystemUser); $date->Set(Format => 'unix', Value => shift); return $date->ISO }

my %queues;
sub queue {
    my $name = shift // 'General';
    return $name if $queues{$name}++;
    my $queue = RT::Queue->new(RT->SystemUser);
    $queue->Load($name);
    done($queue->Create(Name => $name)) unless $queue->id;
    return $name;
}

sub ticket {
    my ($user, %ticket) = @_;
    my $opened = $now + $ticket{opened};
    my $closed = $status{ $ticket{status} } eq 'resolved';
    my $ended = $opened + ($ticket{lasted} // 0);
    my $made = RT::Ticket->new(RT->SystemUser);
    done($made->Create(
        id => $ticket{id}, Queue => queue($ticket{group}), Subject => $ticket{subject}, Requestor => $user->id, Status => $status{ $ticket{status} },
        Priority => ($ticket{priority} // '') eq 'high' ? 100 : 0, _RecordTransaction => $ticket{text} ? 1 : 0,
        MIMEObj => MIME::Entity->build(From => $user->EmailAddress, Subject => Encode::encode_utf8($ticket{subject}), Type => 'text/plain', Charset => 'UTF-8',
            Data => [ Encode::encode_utf8($ticket{text} // $ticket{subject}) ]),
    ) ? (1) : (0, "ticket $ticket{id} was not created"));
    $made->__Set(Field => 'Created', Value => sql_time($opened));
    $made->__Set(Field => 'LastUpdated', Value => sql_time($ended));
    $made->__Set(Field => 'Due', Value => sql_time($opened + $ticket{promised})) if $ticket{promised};
    $made->__Set(Field => 'Resolved', Value => sql_time($ended)) if $closed;
    return;
}

my $number = RT::CustomField->new(RT->SystemUser);
done($number->Create(Name => 'Account number', Type => 'FreeformSingle', LookupType => 'RT::User'));
done($number->AddToObject(RT::User->new(RT->SystemUser)));

my $phones = RT::CustomField->new(RT->SystemUser);
done($phones->Create(Name => 'Telephone numbers', Type => 'FreeformMultiple', LookupType => 'RT::User'));
done($phones->AddToObject(RT::User->new(RT->SystemUser)));

$RT::Handle->BeginTransaction;
for my $key (sort keys %{ $company->{people} }) {
    my $person = $company->{people}{$key};
    next if $person->{systems} && !grep { $_ eq 'tickets' } @{ $person->{systems} };
    my $user = RT::User->new(RT->SystemUser);
    my ($street, $city, $postcode) = split /,\s*/, $person->{address};
    done($user->Create(
        Name => $person->{email}, EmailAddress => $person->{email}, RealName => $person->{name}, Organization => "$person->{account}",
        HomePhone => $person->{phone} // '', MobilePhone => $person->{mobile} // '', Address1 => $street, City => $city, Zip => $postcode,
    ));
    done($user->AddCustomFieldValue(Field => $number, Value => "$person->{account}"));
    done($user->AddCustomFieldValue(Field => $phones, Value => $_)) for grep { defined } @$person{qw(phone mobile)};
    my @tickets = map { { %$_, opened => seconds($_->{opened}), promised => seconds($_->{promised}), lasted => seconds($_->{lasted}), text => $_->{text} // $_->{subject} } }
        @{ $person->{tickets} // [] };
    if (my $earlier = $person->{earlierTickets}) {
        push @tickets, map { { id => $earlier->{id} - $_, subject => $earlier->{subject}, status => 'closed', opened => -20 * 86400 * ($_ + 1), lasted => 3 * 86400 } }
            0 .. $earlier->{count} - 1;
    }
    ticket($user, %$_) for sort { $a->{id} <=> $b->{id} } @tickets;
}
$RT::Handle->Commit;

# One that may read telephone numbers, and one that has only what tickets need.
for my $token ([ 'token', 'AdminUsers' ], ['token-least']) {
    my ($file, @more) = @$token;
    my $service = RT::User->new(RT->SystemUser);
    done($service->Create(Name => "agenthub-$file", EmailAddress => "$file\@agenthub.example", Privileged => 1));
    done($service->PrincipalObj->GrantRight(Right => $_, Object => RT->System))
        for qw(SeeQueue ShowTicket ShowTicketComments CreateTicket CommentOnTicket SeeCustomField ManageAuthTokens), @more;
    my ($id, $message, $text) = RT::AuthToken->new(RT::CurrentUser->new($service))->Create(Owner => $service->id, Description => 'AgentHub');
    die "$message\n" unless $text;
    open my $out, '>', "$folder/$file" or die "$folder/$file: $!\n";
    print $out $text;
    close $out;
}
